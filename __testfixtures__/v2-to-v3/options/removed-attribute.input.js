import Rupt from "rupt";

class Gate extends HTMLElement {
  get logoutUrl() {
    return this.getAttribute("logout-url");
  }

  connectedCallback() {
    Rupt.attach({
      client_id: "client-1",
      account: this.getAttribute("user"),
      limit_config: { overall_device_limit: Number(this.getAttribute("limit")) },
      redirect_urls: { logout_url: this.logoutUrl, new_account_url: document.querySelector("base").href },
    });
  }
}

customElements.define("rupt-gate", Gate);
