JS.InvokeVoidAsync("Rupt.attach", new { client_id = "abc" });
