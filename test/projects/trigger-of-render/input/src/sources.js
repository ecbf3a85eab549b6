import Rupt from "rupt";
import { whenever } from "@vueuse/core";
import { computed, watch } from "vue";
import { plan } from "./plan.js";
import { useJob } from "./use-job.js";

const first = () => {
  Rupt.attach({
    client_id: "abc",
    account: "first",
    limit_config: { overall_device_limit: plan.limit },
  });
  return 1;
};
watch([() => 1, first], () => undefined);

const second = () => {
  Rupt.attach({
    client_id: "abc",
    account: "second",
    limit_config: { overall_device_limit: plan.limit },
  });
  return 1;
};
const sources = [second];
watch(sources, () => undefined);

export const key = computed({
  get() {
    Rupt.attach({
      client_id: "abc",
      account: "get",
      limit_config: { overall_device_limit: plan.limit },
    });
    return 1;
  },
  set(account) {
    Rupt.attach({
      client_id: "abc",
      account,
      limit_config: { overall_device_limit: plan.limit },
    });
  },
});

whenever(
  () => {
    Rupt.attach({
      client_id: "abc",
      account: "when",
      limit_config: { overall_device_limit: plan.limit },
    });
    return plan.ready;
  },
  () => {
    Rupt.attach({
      client_id: "abc",
      account: "then",
      limit_config: { overall_device_limit: plan.limit },
    });
  },
);

const job = () => {
  Rupt.attach({
    client_id: "abc",
    account: "job",
    limit_config: { overall_device_limit: plan.limit },
  });
};
useJob(job);
