/** How markup writes a name of code: `onLeave` as `on-leave`. */
export const hyphened = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The name of code for what markup writes: `on-leave` as `onLeave`. */
export const camelCased = (written: string): string =>
  written.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
