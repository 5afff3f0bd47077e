//! Device and DeviceUseStatement.

use super::{When, view};
use crate::fhir::concept::Concept;
use crate::fhir::date::PartialDate;
use crate::fhir::read;

view! {
    /// A device (hl7.org/fhir/R4/device.html).
    Device of "Device"
}

impl<'a> Device<'a> {
    /// What it is: its type, else a name.
    pub fn kind(self) -> Option<Concept<'a>> {
        read::concept(self.0, "type").or_else(|| {
            let named = |text| Concept { text: Some(text), ..Concept::default() };
            self.name().or_else(|| read::text(self.0, "modelNumber")).map(named)
        })
    }

    /// The name that users give it.
    pub fn name(self) -> Option<&'a str> {
        read::elements(self.0, "deviceName").iter().find_map(|name| read::text(name, "name"))
    }

    /// `active`, `inactive`, `entered-in-error`, `unknown`.
    pub fn status(self) -> Option<&'a str> {
        read::text(self.0, "status")
    }

    /// The person it belongs to.
    pub fn patient(self) -> Option<&'a str> {
        read::reference(self.0, "patient")
    }

    /// The maker.
    pub fn manufacturer(self) -> Option<&'a str> {
        read::text(self.0, "manufacturer")
    }

    /// The model.
    pub fn model(self) -> Option<&'a str> {
        read::text(self.0, "modelNumber")
    }

    /// The lot or serial number.
    pub fn serial(self) -> Option<&'a str> {
        read::text(self.0, "serialNumber").or_else(|| read::text(self.0, "lotNumber"))
    }

    /// The unique device identifier as printed on it.
    pub fn udi(self) -> Option<&'a str> {
        let carrier = read::one(self.0, "udiCarrier").or_else(|| read::one(self.0, "udi"))?;
        ["carrierHRF", "deviceIdentifier", "name"].into_iter().find_map(|key| read::text(carrier, key))
    }

    /// Notes.
    pub fn notes(self) -> Vec<&'a str> {
        read::notes(self.0, "note")
    }
}

view! {
    /// That a person uses a device (hl7.org/fhir/R4/deviceusestatement.html).
    DeviceUseStatement of "DeviceUseStatement"
}

impl<'a> DeviceUseStatement<'a> {
    /// The device.
    pub fn device(self) -> Option<&'a str> {
        read::reference(self.0, "device")
    }

    /// The device's words beside the reference.
    pub fn device_display(self) -> Option<&'a str> {
        read::text(read::one(self.0, "device")?, "display")
    }

    /// The status.
    pub fn status(self) -> Option<&'a str> {
        read::text(self.0, "status")
    }

    /// When it is used.
    pub fn timing(self) -> Option<When<'a>> {
        When::read(self.0, "timing")
    }

    /// When this was written down.
    pub fn recorded(self) -> Option<PartialDate<'a>> {
        read::date(self.0, "recordedOn")
    }

    /// Where in the body.
    pub fn body_site(self) -> Option<Concept<'a>> {
        read::concept(self.0, "bodySite")
    }

    /// Why.
    pub fn reasons(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "reasonCode")
    }

    /// Notes.
    pub fn notes(self) -> Vec<&'a str> {
        read::notes(self.0, "note")
    }
}
