import { watchEffect } from "vue";
import { protect } from "./protect.js";

watchEffect(() => protect("u"));
