/** What the gate does not let pass: which construct, what is allowed instead, and where it stands (bytes of UTF-8 from the beginning, as the parser counts). `sql_failed`: it is no SQL. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly hint: string,
    readonly at: number | null = null,
    readonly code: 'sql_refused' | 'sql_failed' = 'sql_refused',
  ) {
    super(message);
  }
}
