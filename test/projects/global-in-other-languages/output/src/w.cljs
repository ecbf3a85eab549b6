(js/Rupt.attach #js {:client_id "abc"})
(.attach js/window.Rupt #js {})
