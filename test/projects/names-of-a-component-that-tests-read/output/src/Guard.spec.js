import { mount } from "@vue/test-utils";
import Guard from "./Guard.vue";
it("x", () => {
  const wrapper = mount(Guard);
  expect(wrapper.vm.limits).toEqual({ overall_device_limit: 2 });
});
