import { Base } from "./base.js";
export class Own extends Base { leave({ challenge }) { console.log(challenge); } }
