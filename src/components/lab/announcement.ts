import type { LabMessages } from "./messages/messages.ts";
import type { LabState } from "./use-lab.ts";
import { summaryOf } from "./verdict/summary.ts";

/** What is said of a lab to who does not see it: nothing of a failure, which is an alert of its own. */
export function announcementOf(state: LabState, messages: LabMessages): string {
  switch (state.status) {
    case "idle":
    case "failed":
      return "";
    case "running":
      return messages.progress(state.progress);
    case "checked":
      return `${messages.verdict[state.verdict.status]} · ${summaryOf(state.verdict, messages)}`;
    case "explored":
    case "left":
    case "stopped":
      return messages[state.status];
  }
}
