import { Socket } from "node:net";
import { createInterface } from "node:readline";
import { $, type ProcessPromise } from "zx/core";
import type { Localized } from "../../exercise/localized.ts";
import type { LabShell } from "../machine.ts";
import { MachineError } from "../machine-error.ts";
import { reasons } from "../reasons.ts";
import { memoryCgroupFd, terminalFd } from "../sandbox.ts";
import { TerminalPort } from "../terminal-port.ts";
import { makeMemoryCgroup } from "./memory-cgroup.ts";
import { startedAsInLabs } from "./tools.ts";

type OpenedSandbox = { status: "opened"; lab: LabShell } | { status: "unavailable"; reason: Localized };

/** How much of what the trusted shell said on stderr is kept for an error message. */
const keptStderrChars = 2000;

/**
 * Starts the sandbox's command with its agent and waits until it serves.
 * @returns `unavailable` with what the system said where it does not let us build the sandbox
 */
export async function openSandbox(command: string[], signal?: AbortSignal): Promise<OpenedSandbox> {
  const cgroup = await makeMemoryCgroup();
  // A session of its own: Ctrl-C in the terminal reaches lab-check alone, which then ends the lab; and scripts have no terminal.
  const start = $({ ...startedAsInLabs, stdio: ["pipe", "pipe", "pipe", cgroup.procs.fd, "pipe"], detached: true });
  const child = start`exec ${terminalFd}<&4 ${memoryCgroupFd}>&3 3>&- ${command}`;
  // zx's own way with a signal is SIGTERM, which the sandbox's first process does not hear, and nothing at all if it came before.
  const onAbort = (): void => void stop(child);
  signal?.addEventListener("abort", onAbort);
  if (signal?.aborted) onAbort();
  const end = async (): Promise<void> => {
    signal?.removeEventListener("abort", onAbort);
    await stop(child);
    await cgroup[Symbol.asyncDispose]();
  };
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr = (stderr + chunk).slice(-keptStderrChars);
  });
  const next = async (): Promise<string | null> => {
    const { value, done } = await lines.next();
    return done ? null : value;
  };
  if ((await next()) !== "ready") {
    await end();
    return { status: "unavailable", reason: reasons.noSandbox(lastLine(stderr)) };
  }
  const connection = { next, send: (text: string) => child.stdin.write(text), stop: end, stderr: () => stderr };
  return { status: "opened", lab: sandboxShell(connection, terminalConnection(child)) };
}

type TerminalConnection = { port: TerminalPort; send: (text: string) => void };

/** Node makes the pipe as a socket, which goes both ways. */
function terminalConnection(child: ProcessPromise): TerminalConnection {
  const socket = child.child?.stdio[4];
  if (!(socket instanceof Socket)) throw new Error("The sandbox has no terminal.");
  const port = new TerminalPort();
  const onEnd = (): void => port.close(new MachineError("lab-died", reasons.labClosed));
  socket.on("data", port.receive).on("error", onEnd).on("close", onEnd);
  return { port, send: (text) => socket.write(text) };
}

type Connection = { next: () => Promise<string | null>; send: (text: string) => void; stop: () => Promise<void>; stderr: () => string };

function sandboxShell(connection: Connection, terminal: TerminalConnection): LabShell {
  const shell: LabShell = {
    async run(program, { timeoutMs, onProgress }) {
      connection.send(`${Buffer.byteLength(program)}\n${program}`);
      const timer = setTimeout(() => void connection.stop(), timeoutMs);
      const startMs = performance.now();
      try {
        return await answer(connection, onProgress);
      } catch (error) {
        if (performance.now() - startMs < timeoutMs) throw error;
        throw new MachineError("lab-timeout", reasons.labTimeout(timeoutMs), { cause: error });
      } finally {
        clearTimeout(timer);
      }
    },
    openTerminal: (command, options) => terminal.port.open({ run: shell.run, send: terminal.send }, command, options),
    [Symbol.asyncDispose]: () => connection.stop(),
  };
  return shell;
}

async function answer({ next, stop, stderr }: Connection, onProgress?: (step: string) => void): Promise<Uint8Array> {
  for (let line = await next(); line !== null; line = await next()) {
    if (line.startsWith("progress ")) onProgress?.(line.slice("progress ".length));
    else if (line.startsWith("done ")) return Buffer.from(line.slice("done ".length), "base64");
    else if (line === "failed") {
      // What it said about the failure comes by another pipe, and is complete only when the shell is gone.
      await stop();
      throw new MachineError("program-failed", reasons.programFailed(lastLine(stderr())));
    }
  }
  throw new MachineError("lab-died", reasons.shellEnded(lastLine(stderr())));
}

/** The sandbox's first process takes every other one with it (`unshare --kill-child`). */
async function stop(child: ProcessPromise): Promise<void> {
  child.child?.kill("SIGKILL");
  await child;
}

/** The line in which library.sh names the command that failed; bash may add lines of its own. Else the last one. */
function lastLine(text: string): string {
  const lines = text.trim().split("\n");
  return lines.findLast((line) => line.startsWith("lab program failed")) ?? lines.at(-1) ?? "";
}
