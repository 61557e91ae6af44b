import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { debianPackages } from "../machine/native/packages.ts";
import { classroomFiles, githubRepository, readActionSource } from "./repository.ts";

const files = classroomFiles(
  [{ id: "exercise-05", slug: "05-two-hosts", title: { en: "Two hosts", "zh-Hans": "两台主机" }, hosts: ["host1", "host2"] }],
  { repository: "owner/podwire", ref: "v1" },
);
const file = (path: string): string => files.get(path) ?? "";

describe("a class's repository", () => {
  test("tells of every exercise, and which scripts to write, in both languages", () => {
    expect(file("README.md")).toContain("| exercise-05 | Two hosts | `05-two-hosts/host1.sh`, `05-two-hosts/host2.sh` |");
    expect(file("README.zh-Hans.md")).toContain("| exercise-05 | 两台主机 | `05-two-hosts/host1.sh`, `05-two-hosts/host2.sh` |");
  });

  test("has a container with what a native lab needs and the checker that the action is", () => {
    const { onCreateCommand, postCreateCommand } = JSON.parse(file(".devcontainer/devcontainer.json"));
    expect(onCreateCommand).toMatch(new RegExp(`install .*${debianPackages.join(" ")}$`));
    expect(postCreateCommand).toMatch(/github\.com\/owner\/podwire\.git .*git checkout v1 /);
  });

  test("has a workflow that grades with the action, under the names that GitHub Classroom looks for", () => {
    const { name, jobs, permissions } = parse(file(".github/workflows/autograde.yml"));
    expect([name, Object.keys(jobs), permissions]).toEqual(["Autograding Tests", ["run-autograding-tests"], { contents: "read" }]);
    expect(jobs["run-autograding-tests"].steps.at(-1).uses).toBe("owner/podwire@v1");
  });
});

test.each([
  ["owner/podwire@v1", { repository: "owner/podwire", ref: "v1" }],
  ["o/p@0a1b2c", { repository: "o/p", ref: "0a1b2c" }],
  ["owner/podwire", null],
  ["podwire@v1", null],
  ["o/p@v1\n      - run: id", null],
  ["o/p@$(id)", null],
])("the action %j", (text, source) => expect(readActionSource(text)).toEqual(source));

test.each([
  ["https://github.com/owner/podwire.git", "owner/podwire"],
  ["https://github.com/owner/podwire", "owner/podwire"],
  ["https://token@github.com/owner/podwire.git", "owner/podwire"],
  ["git@github.com:owner/podwire.git", "owner/podwire"],
  ["ssh://git@github.com/owner/podwire", "owner/podwire"],
  ["https://example.org/owner/podwire.git", null],
  ["https://github.com.example.org/owner/podwire", null],
  ["/srv/podwire", null],
  ["", null],
])("the remote %j", (remote, repository) => expect(githubRepository(remote)).toBe(repository));
