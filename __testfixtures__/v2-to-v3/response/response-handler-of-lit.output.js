import { html, LitElement } from "lit";
import { html as text } from "./text.js";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export class Gate extends LitElement {
  render() {
    return html`<x-row .data=${() => rupt.evaluate.access({ user: this.account })}>
      <button @click=${() => rupt.evaluate.access({ user: this.account })}>Go on</button>
      <x-button @x-press="${() => rupt.evaluate.access({ user: this.account })}"></x-button>
      ${text`<button @click=${() => rupt.evaluate.access({ user: this.account })}>Print</button>`}
    </x-row>`;
  }
}
