/** Where a reader's own things are kept: one text for each, by its name. */
export interface Store {
  get(key: string): string | null;
  /** null: for nothing. */
  set(key: string, text: string | null): void;
}
