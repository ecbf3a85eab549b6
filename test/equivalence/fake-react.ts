/**
 * A tiny `react` that runs component-like code once: effects run at once, memo hooks call or keep their argument,
 * creating an element renders it. Names that are not here are recorders.
 */
import { describeValue } from "./event-log.ts";

type AnyFunction = (...args: unknown[]) => unknown;
const RENDER_DEPTH = 20;

export interface FakeReactWorld {
  effect: (what: string) => void;
  recorder: (name: string) => unknown;
  /** Runs a function as one more step of the scenario: handlers, effects. */
  queue: (name: string, callback: AnyFunction) => void;
}

/** Renders what it was given: fragments, providers, strict mode. */
const passThrough = (props: { children?: unknown }) => props.children ?? null;

/** The module; names that it does not know are recorders. */
export type FakeReact = { createElement: unknown; Fragment: unknown } & Record<string, unknown>;

const isFunction = (value: unknown): value is AnyFunction => typeof value === "function";

export function createFakeReact({ effect, recorder, queue }: FakeReactWorld): FakeReact {
  let depth = 0;

  function createElement(
    type: unknown,
    props: Record<string, unknown> | null,
    ...children: unknown[]
  ): unknown {
    for (const [name, value] of Object.entries(props ?? {}))
      if (/^on[A-Z]/.test(name) && isFunction(value)) queue(name, value);
    if (!isFunction(type) || describeValue(type) !== "ƒ" || depth >= RENDER_DEPTH) return null;
    depth += 1;
    try {
      const all = { ...props, children: children.length > 1 ? children : children[0] };
      if (!isFunction(type.prototype?.render)) return type(all);
      const component = Reflect.construct(type, [all]);
      component.props ??= all;
      const rendered = component.render();
      component.componentDidMount?.();
      return rendered;
    } finally {
      depth -= 1;
    }
  }

  const runEffect = (run: AnyFunction) => {
    const cleanup = run();
    if (isFunction(cleanup)) queue("effect cleanup", cleanup);
  };
  const known: FakeReact = {
    __esModule: true,
    createElement,
    jsx: createElement,
    jsxs: createElement,
    Fragment: passThrough,
    StrictMode: passThrough,
    Component: class Component {
      props: unknown;
      constructor(props: unknown) {
        this.props = props;
      }
      setState(state: unknown) {
        effect(`setState(${describeValue(state)})`);
      }
    },
    useEffect: runEffect,
    useLayoutEffect: runEffect,
    useInsertionEffect: runEffect,
    useCallback: (callback: unknown) => callback,
    useMemo: (compute: AnyFunction) => compute(),
    memo: (component: unknown) => component,
    forwardRef: (component: unknown) => component,
    useRef: (current: unknown) => ({ current }),
    useState: (initial: unknown) => [
      isFunction(initial) && describeValue(initial) === "ƒ" ? initial() : initial,
      (value: unknown) => effect(`setState(${describeValue(value)})`),
    ],
    useEffectEvent: (callback: unknown) => callback,
    createContext: (value: unknown) => ({
      value,
      Provider: passThrough,
    }),
    useContext: (context: { value?: unknown } | undefined) => context?.value ?? recorder("context"),
    lazy: (load: AnyFunction) => {
      queue("lazy", load);
      return () => null;
    },
  };
  const react: FakeReact = new Proxy(known, {
    get: (target, name) => {
      if (name === "default") return react;
      return typeof name === "symbol" || name in target
        ? Reflect.get(target, name)
        : recorder(`react.${name}`);
    },
    getPrototypeOf: () => react,
  });
  return react;
}
