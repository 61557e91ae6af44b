import { describeMachine } from "../machine-contract.ts";
import { createVmMachine } from "./vm.ts";

describeMachine(createVmMachine(), ["veth", "ipip"]);
