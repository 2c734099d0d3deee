//! Theme and width: how a page is looked at.

use serde_json::json;

use super::Stage;

/// The two themes, chosen as the system's setting does.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Theme {
    Light,
    Dark,
}

/// A theme at a width in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    pub(crate) theme: Theme,
    pub(crate) width: u32,
}

/// A telephone and a desk, by day and by night.
pub(crate) const LOOKS: [Look; 4] =
    [Look { theme: Theme::Light, width: 390 }, Look { theme: Theme::Light, width: 1440 }, Look { theme: Theme::Dark, width: 390 }, Look { theme: Theme::Dark, width: 1440 }];

impl Theme {
    /// As CSS names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Stage {
    /// Puts the browser into this look for the pages that follow.
    pub(crate) async fn look(&self, look: Look) {
        self.look_as_high(look, if look.width < 600 { 844 } else { 900 }).await;
    }

    /// The same in a window of this height.
    pub(crate) async fn look_as_high(&self, look: Look, height: i64) {
        let mobile = look.width < 600;
        let screen = json!({ "width": look.width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        let theme = json!({ "features": [{ "name": "prefers-color-scheme", "value": look.theme.name() }] });
        for (verb, settings) in [("setDeviceMetricsOverride", screen), ("setEmulatedMedia", theme)] {
            let sent = self.browser.cdp().send_raw(&format!("Emulation.{verb}"), settings).await;
            sent.expect("Chromium can change its look");
        }
    }
}
