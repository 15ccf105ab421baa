import {
  sql,
  type ExpressionBuilder,
  type Expression,
  type SqlBool,
} from "kysely";
import type { Principal } from "../accounts/principal.js";

/** Whether a column of report keys is of somebody's collections. */
export function keysOf<DB, TB extends keyof DB>(
  eb: ExpressionBuilder<DB, TB>,
  column: string,
  { collections }: Principal,
): Expression<SqlBool> {
  if (collections === null) return sql<SqlBool>`1 = 1`;
  const cell = sql.ref<string>(column);
  // After `:` and `#` come `;` and `$`: keys of a namespace lie between.
  const own = collections.flatMap((name) => [
    sql<SqlBool>`(${cell} >= ${`${name}:`} and ${cell} < ${`${name};`})`,
    sql<SqlBool>`(${cell} >= ${`${name}#`} and ${cell} < ${`${name}$`})`,
  ]);
  return own.length === 0
    ? sql<SqlBool>`1 = 0`
    : sql<SqlBool>`(${sql.join(own, sql` or `)})`;
}
