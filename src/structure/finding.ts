/** Error: the figure is held until a person answers. Warning: used, and shown beside. Info: read as it should be. */
export type Severity = "error" | "warning" | "info";

/** Where something stands in a received file; `sheet` is empty in files without sheets. */
export interface Place {
  readonly sheet: string;
  /** `E9`, a range `A4:F4`, cells that make one value `E12+F12`; DOCX `T1!R3C4` or `P12`. */
  readonly cell: string;
  readonly printed: string;
}

/**
 * What a check found (điểm cần làm rõ). `code` has its sentence in language/findings.ts, in both languages; `facts` are
 * what the sentence needs (what was expected, what was read).
 */
export interface Finding extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Meanings a person may choose from, where one is uncertain. */
  readonly candidates?: readonly string[];
}
