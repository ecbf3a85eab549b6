<?php echo $_COOKIE['rpt_last_fp']; ?>
