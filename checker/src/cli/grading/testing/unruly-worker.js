// A worker of which each task does what its script says.
import workerpool from "workerpool";

const verdict = { status: "passed" };
const acts = {
  ends: async () => verdict,
  throws: async () => {
    throw new Error("it threw");
  },
  dies: () => process.kill(process.pid, "SIGKILL"),
  exits: () => process.exit(0),
  hangs: () => {
    for (;;);
  },
  sleeps: () => new Promise((resolve) => setTimeout(resolve, 600_000)),
};

workerpool.worker({ runTask: ({ row }) => acts[row.slug]() });
