import Rupt from "rupt";
import { createApp, defineComponent, h } from "vue";
import { plan } from "./plan.js";

function protect(account) {
  Rupt.attach({
    client_id: "abc",
    account,
    limit_config: { overall_device_limit: plan.limit },
  });
}

export const Guard = () => {
  Rupt.attach({
    client_id: "abc",
    account: "guard",
    limit_config: { overall_device_limit: plan.limit },
  });
  return h("p", "guarded");
};

export const Given = defineComponent((props) => () => {
  Rupt.attach({
    client_id: "abc",
    account: "given",
    limit_config: { overall_device_limit: props.limit },
  });
  return h("p", "given");
});

// A handler runs when it is clicked, and `setup` once.
export const Button = defineComponent({
  setup() {
    Rupt.attach({
      client_id: "abc",
      account: "setup",
      limit_config: { overall_device_limit: plan.limit },
    });
    const onClick = () => {
      Rupt.attach({
        client_id: "abc",
        account: "click",
        limit_config: { overall_device_limit: plan.limit },
      });
    };
    return () => h("button", { onClick }, "go");
  },
});

// It runs again for each new prop.
export const Prop = (props) => {
  Rupt.attach({
    client_id: "abc",
    account: "prop",
    limit_config: { overall_device_limit: props.limit },
  });
  return h("p", "prop");
};

// It reads the limit all the same.
export const Shown = () => {
  Rupt.attach({
    client_id: "abc",
    account: "shown",
    limit_config: { overall_device_limit: plan.limit },
  });
  return h("p", plan.limit);
};

createApp({
  render() {
    protect("render");
    return h("p", "hi");
  },
}).mount("#app");
