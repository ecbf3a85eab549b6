/** Whether a text is a script that Node, Bun or Deno runs, by its first line: such a file needs no ending. */
export function isNodeScript(text: string): boolean {
  return /^\uFEFF?#!.*[/ ](?:node|nodejs|bun|deno|tsx|ts-node)(?=\s|$)/.test(text);
}
