import { describe } from "vitest";
import { describeMachine } from "../machine-contract.ts";
import { nativeMachine } from "./native.ts";

describe.skipIf(process.env.PODWIRE_WITHOUT_NATIVE)("natively", () => {
  describeMachine(nativeMachine, ["veth", "bridge"]);
});
