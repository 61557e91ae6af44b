import { Presets, SingleBar } from "cli-progress";
import type { Locale, Localized } from "../exercise/localized.ts";
import type { GuestProgressView, GuestStep } from "../machine/vm/vm.ts";

/** Shows on standard error how far the making of a guest image is: a bar on a terminal, elsewhere a line for each step. */
export function showGuestProgress(locale: Locale): GuestProgressView {
  return process.stderr.isTTY ? bar(locale) : lines(locale);
}

function bar(locale: Locale): GuestProgressView {
  let shown: SingleBar | undefined;
  return {
    show: ({ step, fraction }) => {
      const payload = { step: steps[step][locale] };
      if (shown === undefined) {
        shown = new SingleBar(
          { format: "{bar} {percentage}% {step}", clearOnComplete: true, hideCursor: true, barsize: 20 },
          Presets.shades_classic,
        );
        shown.start(1, 0, payload);
      }
      shown.update(fraction, payload);
    },
    // A bar that is not stopped draws for ever, and the process never ends.
    [Symbol.dispose]: () => shown?.stop(),
  };
}

function lines(locale: Locale): GuestProgressView {
  let last: GuestStep | undefined;
  return {
    show: ({ step }) => {
      if (step !== last) process.stderr.write(`${heading[locale]}${steps[step][locale]}\n`);
      last = step;
    },
    [Symbol.dispose]: () => undefined,
  };
}

const heading: Localized = { en: "guest image: ", "zh-Hans": "虚拟机镜像：" };
const steps: Record<GuestStep, Localized> = {
  waiting: { en: "waiting for another process that makes it", "zh-Hans": "等待另一个进程把它做好" },
  downloading: { en: "downloading Debian packages", "zh-Hans": "下载 Debian 软件包" },
  assembling: { en: "assembling the guest", "zh-Hans": "组装系统" },
  booting: { en: "booting the guest", "zh-Hans": "启动虚拟机" },
  "warming-up": { en: "warming up", "zh-Hans": "预热" },
  compressing: { en: "compressing the snapshot", "zh-Hans": "压缩快照" },
  done: { en: "done", "zh-Hans": "完成" },
};
