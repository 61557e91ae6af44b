// The program of a worker process of `lab-check grade`: runs one job at a time, and ends with the process that started it.
import workerpool from "workerpool";
import { runTask } from "./run-task.ts";

workerpool.worker({ runTask });
