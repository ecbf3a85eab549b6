import { app, BrowserWindow } from "electron";
import { HOME } from "./account.js";

app.whenReady().then(() => new BrowserWindow().loadURL(HOME));
