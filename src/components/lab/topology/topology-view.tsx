import "@xyflow/react/dist/style.css";
import { useColorMode } from "@docusaurus/theme-common";
import { Background, Controls, ReactFlow } from "@xyflow/react";
import { type ReactElement, useMemo } from "react";
import type { Exercise } from "../../../../checker/src/exercise/exercise.ts";
import type { Facts } from "../../../../checker/src/facts/facts.ts";
import type { Verdict } from "../../../../checker/src/verdict/verdict.ts";
import { useMessages } from "../messages/use-locale.ts";
import { flowOf } from "./flow.ts";
import { graphOf } from "./graph.ts";
import { nodeTypes } from "./nodes.tsx";
import styles from "./topology.module.css";

/** The network as the lab saw it when the scripts had ended, marked against the goal. */
export default function TopologyView({ exercise, facts, verdict }: { exercise: Exercise; facts: Facts; verdict: Verdict }): ReactElement {
  const { topology } = useMessages();
  const { colorMode } = useColorMode();
  const flow = useMemo(() => flowOf(graphOf(exercise, facts, verdict), topology.network), [exercise, facts, verdict, topology]);
  return (
    <div className={styles.topology}>
      <ul className={styles.legend}>
        {(["passed", "failed", "missing", "extra"] as const).map((mark) => (
          <li key={mark} className={styles[mark]}>
            {topology.marks[mark]}
          </li>
        ))}
      </ul>
      <div className={styles.canvas}>
        <ReactFlow
          {...flow}
          nodeTypes={nodeTypes}
          colorMode={colorMode}
          fitView
          fitViewOptions={{ padding: 0.03 }}
          minZoom={0.2}
          nodesDraggable={false}
          nodesConnectable={false}
          elementsSelectable={false}
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
