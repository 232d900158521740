// SPDX-License-Identifier: MIT
#include "template/schema_order.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/ooxml.hpp"

namespace casebook {
namespace {

constexpr std::string_view vml = "urn:schemas-microsoft-com:vml";

// ISO 29500-1, annex A.1 with the additions of ISO 29500-4: the children of each element in order.
constexpr std::string_view style =
    " name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed "
    "qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr "
    "tblStylePr ";
constexpr std::string_view paragraph =
    " pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
    "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
    "rPr sectPr pPrChange ";
constexpr std::string_view run =
    " ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline "
    "shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz "
    "szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish "
    "oMath rPrChange ";
constexpr std::string_view section =
    " headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
    "docGrid printerSettings sectPrChange ";
constexpr std::string_view table =
    " tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription "
    "tblPrChange ";
constexpr std::string_view cell =
    " cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
    "vAlign hideMark headers cellIns cellDel cellMerge tcPrChange ";
constexpr std::string_view sides =
    " top start left bottom end right insideH insideV between bar tl2br tr2bl ";
constexpr std::string_view level =
    " start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr ";
constexpr std::string_view settings =
    " writeProtection view zoom removePersonalInformation removeDateAndTime "
    "doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText "
    "printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts "
    "saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader "
    "bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors "
    "activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter "
    "stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves "
    "doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet "
    "defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps "
    "showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders "
    "bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing "
    "drawingGridVerticalSpacing displayHorizontalDrawingGridEvery "
    "displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin "
    "drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData "
    "noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars "
    "noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema "
    "saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml "
    "saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace "
    "updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr "
    "attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats "
    "doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType "
    "schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator ";

const std::map<std::string_view, std::string_view> orders = {
    {"style", style},
    {"pPr", paragraph},
    {"rPr", run},
    {"sectPr", section},
    {"tblPr", table},
    {"tcPr", cell},
    {"pBdr", sides},
    {"tblBorders", sides},
    {"tcBorders", sides},
    {"pgBorders", sides},
    {"tcMar", sides},
    {"tblCellMar", sides},
    {"lvl", level},
    {"settings", settings},
    {"abstractNum", " nsid multiLevelType tmpl name styleLink numStyleLink lvl "},
    {"numbering", " numPicBullet abstractNum num numIdMacAtCleanup "},
    {"styles", " docDefaults latentStyles style "},
};

/// Where `name` stands in an order; npos: nowhere.
std::size_t place_of(std::string_view name, std::string_view order) {
  return order.find(' ' + std::string(name) + ' ');
}

using Placed = std::pair<std::size_t, XmlElement>;

std::vector<Placed> placed(const XmlElement& parent, std::string_view order) {
  std::vector<Placed> children;
  std::size_t place = 0;
  for (const XmlElement& child : parent.children()) {
    const std::size_t known = place_of(child.name().local, order);
    if (known != std::string_view::npos) place = known;
    children.emplace_back(place, child);
  }
  return children;
}

/// Headers and footers are mixed at the beginning of a section, as they come.
std::size_t by_place(const Placed& child) {
  const bool footer = child.second.is(ooxml::w("footerReference"));
  return footer ? section.find(" headerReference ") : child.first;
}

void put_in_order(XmlElement parent, std::string_view order) {
  auto children = placed(parent, order);
  if (std::ranges::is_sorted(children, {}, by_place)) return;
  std::ranges::stable_sort(children, {}, by_place);
  for (const auto& [place, child] : children) parent.move_last(child);
}

}  // namespace

void put_in_schema_order(XmlElement root) {
  for (XmlElement& element : root.descendants()) {
    const XmlName name = element.name();
    if (name.space == vml) element.remove_attribute({"", "ID"});  // beside the `id` that VML has
    const auto order = orders.find(name.local);
    if (name.space == ooxml::word && order != orders.end()) put_in_order(element, order->second);
  }
}

}  // namespace casebook
