import { Title } from "@mantine/core";

/** Being built. */
export function IncidentPage({ id }: { readonly id: string }) {
  return (
    <Title order={1} size="h2">
      <bdi dir="ltr">{id}</bdi>
    </Title>
  );
}
