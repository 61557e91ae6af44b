import { build } from "esbuild";

/** GitHub's own parser. Bundled first, since it imports JSON in a way that Node refuses. */
const { outputFiles } = await build({
  stdin: {
    contents: `
      export { parseWorkflow } from "@actions/workflow-parser";
      export { parseAction } from "@actions/workflow-parser/actions/action-parser";`,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
});
const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
const parser: Pick<typeof import("@actions/workflow-parser"), "parseWorkflow"> &
  Pick<typeof import("@actions/workflow-parser/actions/action-parser"), "parseAction"> = await import(
  `data:text/javascript;base64,${code}`
);

const silent = { error: () => undefined, info: () => undefined, verbose: () => undefined };

/** What is wrong with a workflow. */
export function workflowErrors(content: string): string[] {
  return messages(parser.parseWorkflow({ name: "workflow.yml", content }, silent));
}

/** What is wrong with an `action.yml`. */
export function actionErrors(content: string): string[] {
  return messages(parser.parseAction({ name: "action.yml", content }, silent));
}

function messages({ context }: ReturnType<typeof parser.parseWorkflow>): string[] {
  return context.errors.getErrors().map(({ message }) => message);
}
