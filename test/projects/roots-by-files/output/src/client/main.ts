import "./guard.js";
import "./pages/admin.js";
