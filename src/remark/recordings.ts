import type { Root } from "mdast";
import type { MdxjsEsm } from "mdast-util-mdxjs-esm";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

/** The components that show something recorded, by its `name`. */
const showing = new Set(["Recorded", "Capture", "Picture"]);

/**
 * Gives these components their lesson's recordings: imports `docs/lessons/recordings/<slug>.json` into the page, whatever its language,
 * and passes it on as the property `recordings`.
 */
export default function recordings() {
  return (tree: Root, file: VFile): void => {
    const slug = /[\\/]lessons[\\/](\d\d-[a-z0-9-]+)\.mdx$/.exec(file.path)?.[1];
    if (slug === undefined) return;
    let shown = false;
    visit(tree, "mdxJsxFlowElement", (element) => {
      if (!showing.has(element.name ?? "")) return;
      shown = true;
      element.attributes.push({
        type: "mdxJsxAttribute",
        name: "recordings",
        value: {
          type: "mdxJsxAttributeValueExpression",
          value: "recordings",
          data: {
            estree: {
              type: "Program",
              sourceType: "module",
              body: [{ type: "ExpressionStatement", expression: { type: "Identifier", name: "recordings" } }],
            },
          },
        },
      });
    });
    if (shown) tree.children.unshift(importOf(`@site/docs/lessons/recordings/${slug}.json`));
  };
}

function importOf(path: string): MdxjsEsm {
  return {
    type: "mdxjsEsm",
    value: `import recordings from ${JSON.stringify(path)};`,
    data: {
      estree: {
        type: "Program",
        sourceType: "module",
        body: [
          {
            type: "ImportDeclaration",
            specifiers: [{ type: "ImportDefaultSpecifier", local: { type: "Identifier", name: "recordings" } }],
            source: { type: "Literal", value: path, raw: JSON.stringify(path) },
            attributes: [],
          },
        ],
      },
    },
  };
}
