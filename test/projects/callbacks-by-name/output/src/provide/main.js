import { createApp } from "vue";
import Guard from "./Guard.vue";
createApp(Guard).provide("leave", ({ challenge }) => console.log(challenge)).mount("#app");
