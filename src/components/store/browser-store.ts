import { createStorageSlot } from "@docusaurus/theme-common";
import { useCallback, useSyncExternalStore } from "react";
import type { Store } from "./store.ts";
import { VisitStore } from "./visit-store.ts";

// Docusaurus' slots are silent where the browser keeps nothing, or has no room any more.
const slots: Store = {
  get: (key) => createStorageSlot(key).get(),
  set: (key, text) => (text === null ? createStorageSlot(key).del() : createStorageSlot(key).set(text)),
};

/** What the browser keeps for this site; what it refuses, until the visit ends. Not while the site is built. */
export const browserStore = new VisitStore(slots, (key) => dispatchEvent(new StorageEvent("storage", { key })));

/**
 * Tells when something whose name begins so has changed, in this tab or another: Docusaurus' slots send the event within a tab as well.
 * It may tell of a change that is none.
 */
export function listen(prefix: string, onChange: () => void): () => void {
  const hear = ({ key }: StorageEvent): void => {
    if (key === null || key.startsWith(prefix)) onChange();
  };
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
}

/** One text of the store as it changes, and what keeps another. In the page as it was built there is none. */
export function useKept(key: string): [text: string | null, keep: (text: string | null) => void] {
  const text = useSyncExternalStore(
    useCallback((onChange) => listen(key, onChange), [key]),
    () => browserStore.get(key),
    () => null,
  );
  return [text, useCallback((changed) => browserStore.set(key, changed), [key])];
}

/** Whether something of the reader's will be lost when this visit ends. */
export function useLosing(): boolean {
  return useSyncExternalStore(
    listenToAll,
    () => browserStore.isLosing,
    () => false,
  );
}

const listenToAll = (onChange: () => void): (() => void) => listen("podwire.", onChange);
