import "@xyflow/react/dist/style.css";
import { useColorMode } from "@docusaurus/theme-common";
import { type AriaLabelConfig, Background, Controls, ReactFlow } from "@xyflow/react";
import { type ReactElement, useMemo } from "react";
import type { Exercise } from "../../../../checker/src/exercise/exercise.ts";
import type { Facts } from "../../../../checker/src/facts/facts.ts";
import type { Verdict } from "../../../../checker/src/verdict/verdict.ts";
import type { LabMessages } from "../messages/messages.ts";
import { useMessages } from "../messages/use-locale.ts";
import { flowOf } from "./flow.ts";
import { graphOf } from "./graph.ts";
import { NetworkText } from "./network-text.tsx";
import { nodeTypes, Sign } from "./nodes.tsx";
import styles from "./topology.module.css";

/** The network as the lab saw it when the scripts had ended, marked against the goal. */
export default function TopologyView({ exercise, facts, verdict }: { exercise: Exercise; facts: Facts; verdict: Verdict }): ReactElement {
  const { topology, tabs } = useMessages();
  const { colorMode } = useColorMode();
  const graph = useMemo(() => graphOf(exercise, facts, verdict), [exercise, facts, verdict]);
  const flow = useMemo(() => flowOf(graph, topology.network), [graph, topology]);
  return (
    <div className={styles.topology}>
      <ul className={styles.legend}>
        {(["passed", "failed", "missing", "unchecked", "extra"] as const).map((mark) => (
          <li key={mark} className={styles[mark]}>
            <Sign mark={mark} /> {topology.marks[mark]}
          </li>
        ))}
      </ul>
      <NetworkText graph={graph} />
      <div className={styles.canvas}>
        <ReactFlow
          {...flow}
          aria-label={tabs.topology}
          ariaLabelConfig={controlsIn(topology)}
          nodeTypes={nodeTypes}
          colorMode={colorMode}
          fitView
          fitViewOptions={{ padding: 0.03 }}
          minZoom={0.2}
          nodesDraggable={false}
          nodesConnectable={false}
          elementsSelectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          zoomOnScroll={false}
          preventScrolling={false}
        >
          <Background />
          <Controls showInteractive={false} />
        </ReactFlow>
      </div>
    </div>
  );
}

/** The buttons' names, by React Flow's own keys. */
function controlsIn({ controls }: LabMessages["topology"]): Partial<AriaLabelConfig> {
  return {
    "controls.ariaLabel": controls.all,
    "controls.zoomIn.ariaLabel": controls.zoomIn,
    "controls.zoomOut.ariaLabel": controls.zoomOut,
    "controls.fitView.ariaLabel": controls.fit,
  };
}
