/** `__mocks__/rupt.js`, `__mocks__/rupt/common.cjs.js`: Jest and Vitest put them in place of the package by their name alone. */
const MOCK_MODULE = /(?:^|\/)__mocks__\/rupt(?:\/.+)?\.[cm]?[jt]sx?$/;

/** Whether a file stands in for the v2 package in tests; its text need not name the package. */
export function isMockModule(path: string): boolean {
  return MOCK_MODULE.test(path);
}
