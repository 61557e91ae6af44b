// The checker in a Web Worker: the rooms that the command runs, on a virtual machine in this browser.
import "./dispose-symbols.ts";
import { expose } from "comlink";
import { Engine } from "./engine.ts";

expose(new Engine());
