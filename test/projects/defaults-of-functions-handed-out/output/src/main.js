import { useSharing } from "./s.js";
const { protect } = useSharing();
await protect("u", 4, "/other");
