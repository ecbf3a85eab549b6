export interface Left {
  challenge?: string;
}
export type Bye<T> = (left: T) => void;
export interface Hooks {
  bye: Bye<Left>;
  rest: (...all: unknown[]) => void;
  done(left: Left): boolean;
  quiet: (left?: Left) => void;
}
export let current: Bye<Left> = () => {};
export function setCurrent(bye: Bye<Left>) {
  current = bye;
}
export abstract class Base {
  protected abstract leave(left: Left): boolean;
}
