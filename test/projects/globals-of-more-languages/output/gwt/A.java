class A { native void go() /*-{ $wnd.Rupt.attach({ client_id: "abc" }); }-*/; }
