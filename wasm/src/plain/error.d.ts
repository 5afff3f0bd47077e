/** What every function here throws: an `Error` with a stable code, such as `open.no-key-fits`. */
export interface CarnetError extends Error {
  name: "CarnetError";
  code: CarnetErrorCode;
  /** Where it is, as a JSON pointer or a position; `null` where no place is meant. */
  path: string | null;
}
