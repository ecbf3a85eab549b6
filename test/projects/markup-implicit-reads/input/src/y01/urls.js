console.log("urls are set up");
export const LOGOUT = "/out", SIGNUP = "/new", COLOR = "red", vFocus = {}, Limit = {}, urls = {}, tip = () => {}, Btn = {}, maxDevices = 2;
