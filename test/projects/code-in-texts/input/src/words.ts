export const hint = 'import Rupt from "rupt" is not allowed here, use the facade';

export const other = 'import { a } from "interrupt";';

console.warn('import "rupt";');

export const rule = { message: 'import Rupt from "rupt"' };
