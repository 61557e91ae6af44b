import { expect, it } from "vitest";
import { MachineError } from "../../../../checker/src/machine/machine-error.ts";
import { reasons } from "../../../../checker/src/machine/reasons.ts";
import { engineErrorOf } from "./engine-error.ts";

it("gives a machine's reason in both languages", () => {
  const error = new MachineError("image-unavailable", reasons.notLoaded("/guest/state.zst", reasons.httpStatus(404)));
  expect(engineErrorOf(error)).toEqual({ code: "image-unavailable", detail: error.text });
});

it.each([
  ["engine-failed", new TypeError("oops"), "oops"],
  ["engine-failed", "oops", "oops"],
  ["out-of-memory", new RangeError("WebAssembly.Memory(): could not allocate memory"), "WebAssembly.Memory(): could not allocate memory"],
])("leaves what the browser said as it is: %s", (code, error, said) => {
  expect(engineErrorOf(error)).toEqual({ code, detail: { en: said, "zh-Hans": said } });
});
