/** What the decision looks at: the streams of the process and its environment. */
export interface Surroundings {
  stdin: { isTTY?: boolean | undefined };
  stdout: { isTTY?: boolean | undefined };
  stderr: { isTTY?: boolean | undefined };
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * Whether somebody is there to answer. All three streams must be a terminal: with stdout piped the reader does not see
 * the diff that the question is about, with stderr piped not the question. CI systems hand out terminals that nobody
 * sits at (`CI` set and not `0` or `false`), and a `dumb` terminal cannot move its cursor.
 */
export function canAsk({ stdin, stdout, stderr, env }: Surroundings): boolean {
  const ci = (env.CI ?? "").toLowerCase();
  const isCi = ci !== "" && ci !== "0" && ci !== "false";
  return Boolean(stdin.isTTY && stdout.isTTY && stderr.isTTY) && !isCi && env.TERM !== "dumb";
}
