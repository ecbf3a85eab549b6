import { escapeTerminalLine } from "../../report/text/escape.ts";
import { cutToWidth } from "../../report/text/width.ts";

/** One line that says what is going on. `done` takes it off the screen again. */
export interface Progress {
  update(text: string): void;
  /** Shows a line at once, before something that lets nothing else run. */
  now(text: string): void;
  done(): void;
}

export interface ProgressStream {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}

/** A run that is over sooner shows nothing. */
const DELAY_MS = 300;
/** A line is not written again before this. */
const INTERVAL_MS = 80;

const CLEAR_LINE = "\r\u001b[2K";

/**
 * A progress line on stderr: after 300 ms, one line, on a terminal only. `update` may be called for every file: it reads
 * the clock and mostly returns. There is no timer, since the scan does not let one run.
 */
export function createProgress(
  stream: ProgressStream,
  enabled: boolean,
  now: () => number = Date.now,
): Progress {
  if (!enabled || stream.isTTY !== true) return { update() {}, now() {}, done() {} };
  let next = now() + DELAY_MS;
  let shown = false;
  const show = (text: string): void => {
    shown = true;
    // One column stays free: some terminals wrap when the last one is written.
    stream.write(CLEAR_LINE + cutToWidth(escapeTerminalLine(text), (stream.columns || 80) - 1));
  };
  return {
    update(text) {
      const time = now();
      if (time < next) return;
      next = time + INTERVAL_MS;
      show(text);
    },
    now: show,
    done() {
      if (shown) stream.write(CLEAR_LINE);
      shown = false;
      next = Number.POSITIVE_INFINITY;
    },
  };
}
