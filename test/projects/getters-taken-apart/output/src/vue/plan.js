import { ref } from "vue";
export class Plan {
  user = "u1";
  seats = ref(1);
  get limits() {
    return { overall_device_limit: this.seats.value };
  }
}
export const plan = new Plan();
export const boxed = {
  get seats() {
    return plan.seats.value;
  },
};
export const limits = {
  get overall_device_limit() {
    return plan.seats.value;
  },
};
