export const LEGAL_DOCUMENTS = ['terms', 'privacy'] as const;
export type LegalDocumentName = (typeof LEGAL_DOCUMENTS)[number];

/** One version of one text, exactly as it is shown. */
export interface LegalDocument {
  readonly document: LegalDocumentName;
  readonly title: string;
  readonly version: string;
  /** Of the file's bytes, in hexadecimal: what a stored acceptance points to. */
  readonly sha256: string;
  readonly effectiveOn: string;
  readonly isDraft: boolean;
  readonly text: string;
}

export interface AcceptedDocument {
  readonly document: LegalDocumentName;
  readonly version: string;
  readonly sha256: string;
}

/** True when exactly the current version of every document was accepted: no older one, none missing, none twice. */
export function acceptsAll(accepted: readonly AcceptedDocument[], current: readonly LegalDocument[]): boolean {
  return (
    accepted.length === current.length &&
    current.every((document) =>
      accepted.some(
        (candidate) =>
          candidate.document === document.document &&
          candidate.version === document.version &&
          candidate.sha256 === document.sha256,
      ),
    )
  );
}
