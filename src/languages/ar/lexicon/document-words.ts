import { foldKey } from "../letters.js";

/**
 * What programs call a document that nobody has named.
 *
 * @source the Arabic interfaces of Word and LibreOffice Writer
 */
export const UNNAMED_DOCUMENTS: ReadonlySet<string> = new Set(
  ["مستند", "وثيقة", "بلا عنوان", "بدون عنوان", "بدون اسم"].map(foldKey),
);
