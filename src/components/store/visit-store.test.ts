import { expect, it } from "vitest";
import type { Store } from "./store.ts";
import { VisitStore } from "./visit-store.ts";

/** A browser's store that has no room for texts longer than that. */
function storeWithRoom(longest: number): Store {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, text) => {
      if (text === null) kept.delete(key);
      else if (text.length <= longest) kept.set(key, text);
    },
  };
}

it("leaves to the browser what the browser keeps", () => {
  const browser = storeWithRoom(5);
  const store = new VisitStore(browser, () => expect.unreachable());
  store.set("script", "short");
  expect([store.get("script"), browser.get("script"), store.isLosing]).toEqual(["short", "short", false]);
  store.set("script", null);
  expect([store.get("script"), browser.get("script"), store.isLosing]).toEqual([null, null, false]);
});

it("has what the browser refuses until the visit ends, and says so", () => {
  const changed: string[] = [];
  const store = new VisitStore(storeWithRoom(5), (key) => changed.push(`${key}: ${store.get(key)}`));
  store.set("script", "short");
  store.set("script", "too long");
  expect([store.get("script"), store.isLosing]).toEqual(["too long", true]);
  // To the browser, the text has been this one all the time.
  store.set("script", "short");
  expect(changed).toEqual(["script: too long", "script: short"]);
});

it("loses nothing any more once the browser keeps it, or it is dropped", () => {
  const store = new VisitStore(storeWithRoom(5), () => undefined);
  store.set("script", "too long");
  store.set("script", "short");
  expect([store.get("script"), store.isLosing]).toEqual(["short", false]);
  store.set("script", "too long");
  store.set("script", null);
  expect([store.get("script"), store.isLosing]).toEqual([null, false]);
});

it("has dropped what the browser cannot drop", () => {
  const store = new VisitStore({ get: () => "stuck", set: () => undefined }, () => undefined);
  store.set("script", null);
  expect([store.get("script"), store.isLosing]).toEqual([null, true]);
});
